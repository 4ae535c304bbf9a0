import { html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Core, ElementDefinition, LayoutOptions } from 'cytoscape';
import { Part } from '../../app/part.ts';
import { Width } from '../../app/width.ts';
import { waiting } from '../states.ts';
import './graph.css';

export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly kind: 'state' | 'other' | 'middle';
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** Drawn broken. */
  readonly denied: boolean;
  /** Neither acts on the other: drawn without a head. */
  readonly beside?: boolean;
}

/**
 * Parties and what joins them. A picture only: whoever shows it shows a table of the same beside it, which keys and screen readers use.
 * Tells `g-node` and `g-edge` (an id) when one is chosen. The library comes when the first graph does.
 */
@customElement('g-graph')
export class Graph extends Part {
  @property() label = '';
  @property({ attribute: false }) nodes: readonly GraphNode[] = [];
  @property({ attribute: false }) edges: readonly GraphEdge[] = [];
  @state() private ready = false;

  @query('.graph-field') private field!: HTMLElement;
  private core: Core | undefined;
  private shape = '';
  private readonly themes = new MutationObserver(() => this.core?.style(styles(this.core.zoom())));

  override connectedCallback(): void {
    super.connectedCallback();
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  }

  override disconnectedCallback(): void {
    this.themes.disconnect();
    this.core?.destroy();
    this.core = undefined;
    this.shape = '';
    super.disconnectedCallback();
  }

  protected override render() {
    // The library puts a style element into the page unless something has this id; the page's policy forbids it, and graph.css says it.
    return html`<div class="graph">
      <div class="graph-field" role="img" aria-label=${this.label}></div>
      <span id="__________cytoscape_stylesheet" hidden></span>
      ${this.ready ? '' : html`<div class="graph-waits">${waiting('Drawing the graph', 8)}</div>`}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('nodes') || changed.has('edges')) void this.draw();
    if (this.core && this.fittedTo !== this.width.now) this.fit();
  }

  private readonly width = new Width(this);
  private fittedTo = 0;

  /** All of it, at most as large as it is meant to be. */
  private fit(): void {
    this.fittedTo = this.width.now;
    this.core?.resize().fit(undefined, 24);
    if (this.core && this.core.zoom() > 1.2) this.core.zoom(1.2).center();
    this.core?.style(styles(this.core.zoom()));
  }

  private async draw(): Promise<void> {
    const shape = JSON.stringify([this.nodes, this.edges]);
    if (shape === this.shape) return;
    this.shape = shape;
    const [{ default: cytoscape }, { default: fcose }] = await Promise.all([import('cytoscape'), import('cytoscape-fcose')]);
    if (!this.isConnected || this.shape !== shape) return;
    cytoscape.use(fcose);
    this.core?.destroy();
    const elements: ElementDefinition[] = [
      ...this.nodes.map((node) => ({ data: { id: node.id, title: node.title }, classes: node.kind })),
      ...this.edges.map((edge) => ({
        data: { id: `edge ${edge.id}`, edge: edge.id, source: edge.from, target: edge.to, weight: Math.min(5, 1 + Math.log2(edge.weight)) },
        classes: `${edge.denied ? 'denied' : ''} ${edge.beside ? 'beside' : ''}`,
      })),
    ];
    this.core = cytoscape({
      container: this.field,
      elements,
      style: styles(),
      minZoom: 0.3,
      maxZoom: 3,
      autoungrabify: false,
      userZoomingEnabled: false,
      layout: { name: 'null' },
    });
    // From fixed places, so that the same rows give the same picture.
    this.core
      .nodes()
      .positions((_, place) => ({
        x: 180 * Math.cos(2.4 * place) * Math.sqrt(place + 1),
        y: 120 * Math.sin(2.4 * place) * Math.sqrt(place + 1),
      }));
    this.core
      .layout({
        name: 'fcose',
        quality: 'proof',
        randomize: false,
        animate: false,
        nodeDimensionsIncludeLabels: true,
        idealEdgeLength: () => 90,
        nodeRepulsion: () => 12000,
        packComponents: true,
        fit: false,
      } as LayoutOptions)
      .run();
    // Names are wide: what is drawn gets the shape of its field.
    const box = this.core.elements().boundingBox();
    const stretch = Math.min(2.2, Math.max(1, this.field.clientWidth / this.field.clientHeight / (box.w / Math.max(1, box.h))));
    this.core.nodes().positions((node) => ({ x: node.position('x') * stretch, y: node.position('y') }));
    this.fit();
    this.core.on('tap', 'node', (event) => this.tell('g-node', String(event.target.id())));
    this.core.on('tap', 'edge', (event) => this.tell('g-edge', String(event.target.data('edge'))));
    this.ready = true;
  }
}

/** A canvas knows no custom properties: the values of the theme that holds now. */
function styles(zoom = 1) {
  // Names stay readable where a large graph is drawn small.
  const size = Math.min(22, 12 / Math.min(1, zoom));
  const value = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const font = getComputedStyle(document.documentElement).fontFamily;
  return [
    {
      selector: 'node',
      style: {
        width: 12,
        height: 12,
        'background-color': value('--ink-3'),
        label: 'data(title)',
        'font-family': font,
        'font-size': size,
        color: value('--ink'),
        'text-valign': 'bottom' as const,
        'text-margin-y': 4,
        'text-wrap': 'wrap' as const,
        'text-max-width': '120px',
        'text-background-color': value('--paper'),
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    { selector: 'node.state', style: { shape: 'round-rectangle' as const, 'background-color': value('--ink-2') } },
    { selector: 'node.middle', style: { width: 18, height: 18, 'background-color': value('--accent'), 'font-weight': 600 } },
    {
      selector: 'edge',
      style: {
        width: 'data(weight)',
        'curve-style': 'bezier' as const,
        'line-color': value('--asserts'),
        'target-arrow-color': value('--asserts'),
        'target-arrow-shape': 'triangle' as const,
        'arrow-scale': 0.8,
        opacity: 0.75,
      },
    },
    { selector: 'edge.beside', style: { 'target-arrow-shape': 'none' as const } },
    {
      selector: 'edge.denied',
      style: { 'line-style': 'dashed' as const, 'line-color': value('--denies'), 'target-arrow-color': value('--denies') },
    },
  ];
}
