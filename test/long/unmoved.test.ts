import { mailsStayUnmoved } from '../intake/unmoved.ts';

// Each mail is read some 45 times.
mailsStayUnmoved(1);
