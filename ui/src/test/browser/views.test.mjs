import test from 'node:test';
import { browser, everywhere } from './harness.mjs';

/** The views in both themes at three widths: axe, and nothing sideways. Pictures are for people; this is for what a machine can see. */
const own = browser();

everywhere(test, own, 'Start', '/');
everywhere(test, own, 'Screening', '/screen?name=Victor%20Zorkanov');
everywhere(test, own, 'Screening without a name', '/screen');
everywhere(test, own, 'Articles', '/articles');
everywhere(test, own, 'Article', '/articles/01');
everywhere(test, own, 'Article with a statement', '/articles/01?statement=s2&beside=parties');
everywhere(test, own, 'Claims', '/claims');
everywhere(test, own, 'Claims that are none', '/claims?standing=confirmed&type=outage');
everywhere(test, own, 'Nothing there', '/claims/c000000000000', { but: /404/ });
everywhere(test, own, 'Leads', '/leads');
