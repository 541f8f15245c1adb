/** Every port in memory: for tests here and for whoever embeds the product in theirs. Keeps the contracts. */
package org.partnercabinet.application.memory;
