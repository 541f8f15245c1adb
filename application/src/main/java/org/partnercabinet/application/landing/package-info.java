/** Partners make pages, publish them with a link in one step, and people leave requests on them. */
package org.partnercabinet.application.landing;
