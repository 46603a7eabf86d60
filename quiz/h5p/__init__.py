"""H5P: questions and the words around them, as the content types of question sets keep them."""
