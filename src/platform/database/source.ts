/** The connection itself, for the few services of the platform that stand beside the unit of work. */
export { DataSource } from 'typeorm';
