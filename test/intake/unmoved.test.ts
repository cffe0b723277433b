import { mailsStayUnmoved } from './unmoved.ts';

// More of them: test/long/unmoved.test.ts.
mailsStayUnmoved(20);
