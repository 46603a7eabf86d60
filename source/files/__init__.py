"""Files as they are written: XML, zips, whole or not at all, and what is remembered from run to run."""
