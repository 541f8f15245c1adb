/** What a partner earns by a won deal: percent, base, rounding, holding period. Turns a deal's truth into ledger entries. */
package org.partnercabinet.domain.reward;
