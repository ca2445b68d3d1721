'use strict';
// What waits for real servers may take its time on a busy machine; nothing is judged by how long it took.
jest.setTimeout(300_000);
