import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu and Homebrew put a Chromium, or its makers a Chrome. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns the path of a browser that Playwright can drive, or null where there is none */
export function findBrowser(): string | null {
  return PLACES.find((path) => existsSync(path)) ?? null;
}
