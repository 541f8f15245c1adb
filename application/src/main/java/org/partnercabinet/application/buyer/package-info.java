/** People register as buyers, pay, and are told to the portal. */
package org.partnercabinet.application.buyer;
