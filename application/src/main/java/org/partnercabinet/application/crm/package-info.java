/** Referrals reach Bitrix24 exactly once, and what happens to deals there comes back. May look at all features. */
package org.partnercabinet.application.crm;
