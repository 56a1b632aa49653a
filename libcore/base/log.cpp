// SPDX-License-Identifier: GPL-3.0-or-later
#include "log.h"

Q_LOGGING_CATEGORY(lcNet, "rostrum.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "rostrum.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcEmbedded, "rostrum.embedded", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSocial, "rostrum.social", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "rostrum.ui", QtWarningMsg)
Q_LOGGING_CATEGORY(lcApp, "rostrum.app", QtWarningMsg)
