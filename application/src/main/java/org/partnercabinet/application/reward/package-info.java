/** Deals become rewards, holding periods end, percents and balances are corrected. */
package org.partnercabinet.application.reward;
