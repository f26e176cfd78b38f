// Gives every test file an IndexedDB of its own, in memory: the same interface, no disk. Stores nothing itself.
import 'fake-indexeddb/auto';
