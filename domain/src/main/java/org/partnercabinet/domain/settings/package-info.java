/** The programme's terms an administrator sets: percent, holding period, protection period, smallest payout. */
package org.partnercabinet.domain.settings;
