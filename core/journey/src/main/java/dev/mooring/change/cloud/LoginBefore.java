package dev.mooring.change.cloud;

import java.time.Instant;

/// What an instance was like before the journey's key was let in.
///
/// @param user the account that the key logs in as: where there is no such account, the guest agent
///   makes one (GoogleCloudPlatform/guest-agent, non_windows_accounts.go)
/// @param guestAttributes the metadata entry `enable-guest-attributes`; empty where there was none
/// @param instance the instance's id
/// @param since by the journey's clock
public record LoginBefore(String user, String guestAttributes, String instance, Instant since) {}
