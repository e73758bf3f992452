/**
 * Elementary functions with the bits that {@link StrictMath} is specified to have, those of fdlibm 5.3, for browsers, each of which has
 * others. After fdlibm, whose notice is:
 *
 * <p>Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
package tapedeck.web.fdlibm;
