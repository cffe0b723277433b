import { config } from 'zod';

// zod would write functions of its own with `new Function`, which the page's policy forbids. Imported before any schema.
config({ jitless: true });
