import { mailsStayUnmoved } from './unmoved.ts';

// All of them: test/long/unmoved.test.ts.
mailsStayUnmoved(10);
