/** The rules for partners, attribution, rewards, payouts and CRM deals. Imports {@code java.*} only. */
package org.partnercabinet.domain;
