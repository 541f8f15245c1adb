/** Amounts and percentages, exact to the smallest unit. Everything that counts money counts it with these. */
package org.partnercabinet.domain.money;
