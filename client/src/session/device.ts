import { forgetDrafts } from '../offline/drafts.js';

/** What this application keeps on the device for whoever uses it has a name that begins so: drafts, votes, receipts. */
const ours = /^faire[:.]/;

/** Erases what was kept here for the person who leaves. Where nothing may be kept there is nothing to erase. */
export function forgetKept(): void {
  forgetDrafts();
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (ours.test(key)) storage.removeItem(key);
    }
  } catch {
    // The browser refuses storage.
  }
}
