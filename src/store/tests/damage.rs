//! What is damaged is named, what holds is used, and work goes on.
