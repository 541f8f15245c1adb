/** The fact that a partner brought a client, and the Bitrix24 deals behind it. Decides who owns a client. */
package org.partnercabinet.domain.referral;
