import type { TextKey } from '#libs/texts';
import type { Picture } from './step-drawing';

export const DEVICES = ['android', 'ipad', 'windows', 'linux'] as const;
export type Device = (typeof DEVICES)[number];

interface DeviceStep {
  readonly text: TextKey;
  readonly picture: Picture;
}

/** What one does on each kind of device, with the part of the screen it happens at. */
export const STEPS: Readonly<Record<Device, readonly DeviceStep[]>> = {
  windows: [
    { text: 'web.trust.windows.1', picture: 'file' },
    { text: 'web.trust.windows.2', picture: 'choice' },
    { text: 'web.trust.windows.3', picture: 'store' },
  ],
  android: [
    { text: 'web.trust.android.1', picture: 'search' },
    { text: 'web.trust.android.2', picture: 'warning' },
    { text: 'web.trust.android.3', picture: 'file' },
  ],
  ipad: [
    { text: 'web.trust.ipad.1', picture: 'file' },
    { text: 'web.trust.ipad.2', picture: 'store' },
    { text: 'web.trust.ipad.3', picture: 'switch' },
  ],
  linux: [
    { text: 'web.trust.linux.1', picture: 'search' },
    { text: 'web.trust.linux.2', picture: 'button' },
    { text: 'web.trust.linux.3', picture: 'file' },
  ],
};

/** The device this page is open on, as far as it tells. */
export function thisDevice(): Device {
  const { userAgent, maxTouchPoints } = navigator;
  if (/Android/i.test(userAgent)) return 'android';
  // An iPad calls itself a Mac with a touch screen.
  if (/iPad|iPhone/i.test(userAgent) || (/Macintosh/i.test(userAgent) && maxTouchPoints > 1)) return 'ipad';
  return /Linux|X11/i.test(userAgent) ? 'linux' : 'windows';
}
