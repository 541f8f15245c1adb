/** Imports with their rows, transfer tokens, export and conversion, in the database. */
package org.partnercabinet.persistence.transfer;
