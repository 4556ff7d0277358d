import { listenToWords } from "./wordsThatDrive";

// Becomes embed-words.js, which embed.js loads.
listenToWords();
