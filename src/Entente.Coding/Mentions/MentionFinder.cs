using System.Collections.Immutable;
using Entente.Coding.Lexicons;
using Entente.Knowledge;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>Finds names, offices and role words and resolves them as of the article's date. Thread-safe.</summary>
internal sealed class MentionFinder
{
    private readonly ActorResolver _resolver;
    private readonly PersonResolver _people;
    private readonly SpeechWords _speech;

    /// <summary>Makes a finder that knows the actors of <paramref name="knowledge"/> and who speaks for others.</summary>
    public MentionFinder(KnowledgeBase knowledge, SpeechWords speech)
    {
        _resolver = new(knowledge);
        _people = new(_resolver);
        _speech = speech;
    }

    /// <summary>Finds the mentions of all sentences in text order.</summary>
    public ImmutableArray<ActorMention> Find(Article article, Header header, ImmutableArray<Sentence> sentences)
    {
        var outlet = OutletState.Of(_resolver.Knowledge, header.Outlet ?? article.Outlet);
        var memory = new ArticleMemory
        {
            Date = header.Anchor ?? article.Published,
            OutletCountry = outlet,
            Home = OutletState.OfPlace(_resolver.Knowledge, header.Dateline?.Place) ?? outlet,
        };
        var mentions = ImmutableArray.CreateBuilder<ActorMention>();
        var words = new List<TextWord>(64);
        foreach (var sentence in sentences)
        {
            memory.Sentence = sentence.Index;
            var pieces = SentencePieces.Find(_resolver.Knowledge.Names, article.Text, sentence, words);
            pieces.Put(0, memory.Abbreviations);
            pieces.FindRegions(_resolver.Knowledge);
            foreach (var phrase in new PhraseReader(_resolver, _people, pieces, memory, _speech).ReadAll())
            {
                mentions.Add(new(pieces.SpanOf(phrase.First, phrase.End), sentence.Index, pieces.HeadOf(phrase.First, phrase.End), phrase.Actor, phrase.How)
                {
                    Alternatives = phrase.Alternatives,
                    IsSlanted = phrase.IsSlanted,
                    IsPlaceOnly = PlaceUse.IsPlace(pieces, phrase),
                    Tokens = (phrase.First, phrase.End),
                });
            }
        }

        return mentions.DrainToImmutable();
    }
}
