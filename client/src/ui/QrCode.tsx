/* eslint-disable jsx-a11y/prefer-tag-over-role -- the drawing is the image: there is no tag that says so of an svg */
import { encode } from 'uqr';
import { useText } from '../i18n/language.js';
import styles from './QrCode.module.css';

/** A code to scan, with its address in words below. */
export function QrCode({ value, label }: { readonly value: string; readonly label: string }) {
  const text = useText('ui');
  const { data, size } = encode(value, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        className={styles.code}
        role="img"
        aria-label={text.qrCode(label)}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption className={styles.address}>{value}</figcaption>
    </figure>
  );
}
