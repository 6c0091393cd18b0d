import { speak } from '../../src/ui/words.ts';
import { englishWords } from './english.ts';

// Views say everything with the words of their page; in tests that is English.
speak(englishWords);
