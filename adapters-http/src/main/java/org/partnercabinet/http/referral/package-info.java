/** Referrals over HTTP: partners' clients and what became of them, and the form in which people leave requests. */
package org.partnercabinet.http.referral;
