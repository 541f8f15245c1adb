/** Leads that partners hand over in bulk or by their own programs: files, their rows, and tokens with an address. */
package org.partnercabinet.domain.transfer;
