import { listenToWords } from "./listenToWords";

// Becomes embed-words.js, which embed.js loads.
listenToWords();
