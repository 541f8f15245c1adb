/** Numbers over everything, from counts that are kept with what they count. */
package org.partnercabinet.persistence.report;
