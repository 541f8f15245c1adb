/** Files that people hand over: what they are by their content, and what they may be called. */
package org.partnercabinet.domain.file;
