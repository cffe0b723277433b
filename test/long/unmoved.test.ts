import { mailsStayUnmoved } from '../intake/unmoved.ts';

mailsStayUnmoved(1);
