/** What Bitrix24 says about leads and deals, in our words. May look at all features; none looks here. */
package org.partnercabinet.domain.crm;
