import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import './app/frame.ts';
