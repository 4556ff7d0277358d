import { listenToWords } from "./listenToWords";

// Compiled to embed-words.js, which embed.js loads.
listenToWords();
