import type { Reliability, ReliabilityBin } from './reliability.ts';

const SIZE = 320;
const LEFT = 60;
const TOP = 20;
const INK = '#334155';
const LINE = '#2563eb';

/** The reliability curve as a drawing: stated confidence against the share that is right, with intervals. */
export function reliabilitySvg({ bins }: Reliability): string {
  const [width, height] = [LEFT + SIZE + 20, TOP + SIZE + 60];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="${INK}">`,
    '<title>Reliability of the confidence: share of right levels by stated confidence</title>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...[0, 0.25, 0.5, 0.75, 1].flatMap(gridLine),
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="${INK}" stroke-dasharray="4 4" fill="none"/>`,
    `<path d="${bins.map((bin, i) => `${i ? 'L' : 'M'}${x(bin.confidence)} ${y(bin.right)}`).join('')}" stroke="${LINE}" stroke-width="2" fill="none"/>`,
    ...bins.flatMap(point),
    `<text x="${LEFT + SIZE / 2}" y="${height - 12}" text-anchor="middle">stated confidence</text>`,
    `<text x="16" y="${TOP + SIZE / 2}" text-anchor="middle" transform="rotate(-90 16 ${TOP + SIZE / 2})">share of right levels</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function gridLine(at: number): string[] {
  const label = at.toFixed(2);
  return [
    `<path d="M${x(0)} ${y(at)}H${x(1)}M${x(at)} ${y(0)}V${y(1)}" stroke="#e2e8f0" fill="none"/>`,
    `<text x="${LEFT - 8}" y="${y(at) + 4}" text-anchor="end">${label}</text>`,
    `<text x="${x(at)}" y="${y(0) + 18}" text-anchor="middle">${label}</text>`,
  ];
}

function point({ confidence, right, interval: [low, high], tags }: ReliabilityBin): string[] {
  const across = x(confidence);
  return [
    `<path d="M${across} ${y(low)}V${y(high)}" stroke="${LINE}" stroke-opacity="0.5" fill="none"/>`,
    `<circle cx="${across}" cy="${y(right)}" r="5" fill="${LINE}"><title>${tags} tags</title></circle>`,
  ];
}

function x(share: number): number {
  return Math.round(LEFT + share * SIZE);
}

function y(share: number): number {
  return Math.round(TOP + (1 - share) * SIZE);
}
