import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces = () => {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  const exe = 'Google/Chrome/Application/chrome.exe';
  return [
    ...names.map((name) => join('/usr/bin', name)),
    ...PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...[PROGRAMFILES, LOCALAPPDATA].filter(Boolean).map((folder) => join(folder, exe)),
  ];
};

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a Chromium or Chrome, or undefined; `CHROMIUM_PATH` alone decides when it is set. */
export const findChromium = () => {
  const { CHROMIUM_PATH } = process.env;
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : usualPlaces()).find(runs);
};
