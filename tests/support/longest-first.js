const { default: Sequencer } = require('@jest/test-sequencer');

const LONG =
  /\/(?:real-files|due\.property|import-|demo|search\.real|cases\.|sites\.|access\.media|lifecycle|e2e\/cases)/;

/**
 * Long suites begin first, so that no worker goes on alone at the end. Jest knows how long each took
 * only from an earlier run; on a fresh clone it goes by the size of the files.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => Number(LONG.test(path));
    return super.sort(tests).sort((one, other) => isLong(other) - isLong(one));
  }
};
