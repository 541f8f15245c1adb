/** Leads come in by files and by partners' own programs, and referrals go out again: imports, tokens, statistics. */
package org.partnercabinet.application.transfer;
