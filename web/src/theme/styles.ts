// Styles of Mantine, one file a component and no more: the whole is 42 kB compressed. The order is Mantine's own, since
// later ones override earlier ones. Here is what every page has; a page imports what it needs besides at its top
// ('@mantine/core/styles/Table.css'), after which come its own.
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/VisuallyHidden.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import './base.css';
