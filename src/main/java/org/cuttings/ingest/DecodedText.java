package org.cuttings.ingest;

/**
 * Bytes read as characters.
 *
 * @param text the characters, without a byte order mark; line ends and everything else as they were
 * @param charset the name of the encoding that they were in
 */
record DecodedText(String text, String charset) {}
