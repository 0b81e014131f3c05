/** Stops with one clear line when Node is too old for the product. Import it before anything else. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Faire ensemble needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}
