/** Something that has a name on a map. The first in a list are placed first. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly title: string;
  /** Of its sign; a name stands beside it. */
  readonly radius: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** Of text of 12 px, about; a name that is thought wider than it is does no harm. */
const LETTER = 6.6;
const LINE = 14;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where names stand without meeting each other or other signs; undefined where there is no room. Each also stands in the table beside. */
export function labels(all: readonly Labelled[], width: number): readonly (Label | undefined)[] {
  const taken: Box[] = all.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
  return all.map((each, own) => {
    const wide = each.title.length * LETTER;
    const gap = each.radius + 4;
    const tries: readonly (readonly [Label, Box])[] = [
      [{ x: each.x + gap, y: each.y + 4, anchor: 'start' }, [each.x + gap - 2, each.y - LINE / 2, each.x + gap + wide, each.y + LINE / 2]],
      [{ x: each.x - gap, y: each.y + 4, anchor: 'end' }, [each.x - gap - wide, each.y - LINE / 2, each.x - gap + 2, each.y + LINE / 2]],
      [{ x: each.x, y: each.y - gap, anchor: 'middle' }, [each.x - wide / 2, each.y - gap - LINE, each.x + wide / 2, each.y - gap + 2]],
      [
        { x: each.x, y: each.y + gap + 10, anchor: 'middle' },
        [each.x - wide / 2, each.y + gap - 2, each.x + wide / 2, each.y + gap + LINE],
      ],
    ];
    const found = tries.find(
      ([, box]) => box[0] >= 0 && box[2] <= width && taken.every((other, place) => place === own || !meet(box, other)),
    );
    if (!found) return undefined;
    taken.push(found[1]);
    return found[0];
  });
}

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
