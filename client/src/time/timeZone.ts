import { createContext, useContext } from 'react';
import { useLanguage } from '../i18n/language.js';
import type { DateFrame } from './dates.js';

/** Where this device's clock is set. */
export const deviceTimeZone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The collective's time zone; the device's where there is no collective. */
export const TimeZoneContext = createContext(deviceTimeZone);

export const useDateFrame = (): DateFrame => ({ language: useLanguage(), timeZone: useContext(TimeZoneContext) });
