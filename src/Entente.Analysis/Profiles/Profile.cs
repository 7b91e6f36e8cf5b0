using System.Collections.Immutable;
using Entente.Analysis.Ties;
using Entente.Storage.Questions;

namespace Entente.Analysis.Profiles;

/// <summary>Who an actor is by the knowledge base, and what articles report of it.</summary>
/// <param name="Reported">Names in use, acts given and received, partners, offices as articles give them.</param>
/// <param name="Offices">Offices held by the person, or the holders of the state's or body's offices, with their days: the latest first.</param>
/// <param name="Memberships">What it belongs to, or who belongs to it, with their days.</param>
/// <param name="Treaties">Whom it is bound to by treaty, with the days.</param>
public sealed record Profile(ActorProfile Reported, ImmutableArray<FormalTie> Offices, ImmutableArray<FormalTie> Memberships, ImmutableArray<FormalTie> Treaties);
